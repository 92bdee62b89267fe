/** Electronics, electrical goods and vehicles. The sandbox made up every row; none of these ids is 1688's. */
export const electronics = `
数码、电脑 | Digital goods and computers
  电脑外设 | Computer peripherals: 鼠标 | Mice; 键盘 | Keyboards; 摄像头 | Webcams; 扩展坞 | Docking stations
  存储设备 | Storage devices: U盘 | USB sticks; 移动硬盘 | Portable drives; 存储卡 | Memory cards
  影音设备 | Audio and video: 蓝牙耳机 | Bluetooth earphones; 蓝牙音箱 | Bluetooth speakers; 麦克风 | Microphones
  智能穿戴 | Wearables: 智能手表 | Smart watches; 智能手环 | Fitness bands
  游戏配件 | Gaming accessories
手机及配件 | Phones and accessories
  手机壳 | Phone cases: 硅胶手机壳 | Silicone phone cases; 防摔手机壳 | Shockproof phone cases
  充电设备 | Charging: 充电器 | Chargers; 数据线 | Data cables; 充电宝 | Power banks; 无线充电器 | Wireless chargers
  手机支架 | Phone holders: 车载支架 | Car phone holders; 桌面支架 | Desk phone stands; 自拍杆 | Selfie sticks
  手机贴膜 | Screen protectors
电子元器件 | Electronic components
  半导体 | Semiconductors: 集成电路 | Integrated circuits; 二极管 | Diodes; 传感器 | Sensors
  被动元件 | Passive components: 电容 | Capacitors; 电阻 | Resistors
  连接器 | Connectors: 端子 | Terminals; 排针排母 | Pin headers and sockets
  开发板 | Development boards
电工电气 | Electrical equipment
  电线电缆 | Wires and cables: 电源线 | Power cords; 网线 | Network cables
  开关插座 | Switches and sockets: 墙壁开关 | Wall switches; 排插 | Power strips; 转换插头 | Travel adapters
  电池 | Batteries: 锂电池 | Lithium batteries; 纽扣电池 | Button cells
  电机 | Motors
照明灯饰 | Lighting
  室内照明 | Indoor lighting: LED灯泡 | LED bulbs; 吸顶灯 | Ceiling lamps; 台灯 | Desk lamps
  户外照明 | Outdoor lighting: 太阳能灯 | Solar lamps; 投光灯 | Floodlights
  装饰灯 | Decorative lights: 灯串 | Light chains; 氛围灯 | Mood lamps; 小夜灯 | Night lights
  手电筒 | Torches
安防通信 | Security and communication
  监控设备 | Surveillance: 监控摄像头 | Surveillance cameras; 可视门铃 | Video doorbells
  通信设备 | Communication: 对讲机 | Two-way radios; 路由器 | Routers
  报警器 | Alarms
汽车用品 | Car accessories
  内饰用品 | Car interior: 汽车坐垫 | Seat covers; 脚垫 | Car mats; 汽车香水 | Car fragrances
  汽车电子 | Car electronics: 行车记录仪 | Dashboard cameras; 车载充电器 | Car chargers
  清洗养护 | Car care: 洗车工具 | Car wash tools; 车蜡 | Car wax
  遮阳挡 | Sunshades
汽摩配件 | Vehicle parts
  汽车配件 | Car parts: 刹车片 | Brake pads; 雨刮器 | Wipers; 滤清器 | Filters
  摩托车配件 | Motorcycle parts: 头盔 | Helmets; 后视镜 | Mirrors
  电动车配件 | Electric vehicle parts
`;
